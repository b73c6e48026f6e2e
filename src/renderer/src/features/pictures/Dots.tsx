// One picture as it is drawn. Its room is there before it is, so that nothing moves when it comes.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, type KeptPicture } from '../../../../shared/domain/pictures/picture';
import type { LookAt } from './use-pictures';

type DotsProps = {
  picture: KeptPicture;
  look: LookAt;
  /** What is read out; empty where it stands in words beside it. */
  alt: string;
};

export function Dots({ picture, look, alt }: DotsProps) {
  const { t } = useTranslation('answering');
  const { id, width, height } = picture;
  const [address, setAddress] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isWanted = true;
    look(id).then(
      (jpeg) => isWanted && setAddress(addressOf(jpeg)),
      () => isWanted && setIsMissing(true),
    );
    return () => {
      isWanted = false;
    };
  }, [id, look]);
  if (isMissing) return <span className="picture-missing">{t('pictures.missing')}</span>;
  return (
    <img
      className="picture-dots"
      src={address}
      alt={alt}
      {...{ width, height }}
      draggable={false}
    />
  );
}
