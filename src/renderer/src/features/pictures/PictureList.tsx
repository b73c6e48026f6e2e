// Pictures of one place beside each other, each a button that shows it large, with what it shows in words under it.

import './pictures.css';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPicture } from '../../../../shared/domain/pictures/picture';
import { sealed } from '../../ui/copying';
import { Dots } from './Dots';
import { PictureLarge } from './PictureLarge';
import type { LookAt } from './use-pictures';

export type PictureListProps = {
  pictures: readonly KeptPicture[];
  look: LookAt;
  /** What stands in place of one that was taken away. */
  taken?: (picture: KeptPicture) => ReactNode;
  /** What may be done with one. */
  actions?: (picture: KeptPicture) => ReactNode;
};

export function PictureList({ pictures, look, taken, actions }: PictureListProps) {
  const { t } = useTranslation('answering');
  const [large, setLarge] = useState<string>();
  const id = useId();
  const there = pictures.filter(({ isAway }) => !isAway);
  return (
    <>
      <ul className="pictures" {...sealed}>
        {pictures.map((picture) => (
          <li key={picture.id} data-picture={picture.id}>
            {picture.isAway ? (
              taken?.(picture)
            ) : (
              <figure className="picture" aria-labelledby={`${id}-${picture.id}`}>
                <button
                  type="button"
                  className="picture-open"
                  aria-describedby={`${id}-${picture.id}`}
                  onClick={() => setLarge(picture.id)}
                >
                  <Dots picture={picture} look={look} alt="" />
                  <span className="picture-look">{t('pictures.look')}</span>
                </button>
                <figcaption>
                  <span id={`${id}-${picture.id}`} className="picture-words">
                    {picture.said.words}
                  </span>
                  {picture.said.day ? (
                    <span className="hint">{t('pictures.from', { day: picture.said.day })}</span>
                  ) : null}
                </figcaption>
                {actions?.(picture)}
              </figure>
            )}
          </li>
        ))}
      </ul>
      {large !== undefined && there.length > 0 ? (
        <PictureLarge
          pictures={there}
          look={look}
          at={Math.max(
            0,
            there.findIndex((picture) => picture.id === large),
          )}
          onAt={(at) => setLarge(there[at]?.id)}
          onClose={() => setLarge(undefined)}
        />
      ) : null}
    </>
  );
}
