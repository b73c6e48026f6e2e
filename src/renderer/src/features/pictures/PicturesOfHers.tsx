// Pictures of a place she could live, on her side of the screen: to look at. What she thinks of it she says in the answer beside
// them.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { PictureList } from './PictureList';
import { useHerPictures } from './use-pictures';

export type PicturesOfHersProps = { question: string; item: string; name: string };

export function PicturesOfHers({ question, item, name }: PicturesOfHersProps) {
  const { t } = useTranslation('answering');
  const { pictures, failure, look } = useHerPictures({ question, item });
  const id = useId();
  // Where none can be shown, her answer is asked for as always.
  if (failure || !pictures || pictures.length === 0) return null;
  return (
    <section className="stack stack-small place-pictures" aria-labelledby={id}>
      <h3 id={id}>
        {t('pictures.title')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </h3>
      <p className="hint">{t('pictures.whatDoYouThink')}</p>
      <PictureList pictures={pictures} look={look} />
    </section>
  );
}
