// Every page she may go to, by group, the ones for today first.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileLanguage } from '../../ui/language';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { Tile, Tiles } from './Tiles';

export type PageTile = { id: string; title: string; state: 'new' | 'begun' | 'gone_through' };
export type GroupOfTiles = { id: string; title: string; pages: readonly PageTile[] };

export type ChoosePageProps = {
  groups: readonly GroupOfTiles[];
  drawSymbol: (page: string) => ReactNode;
  onChoose: (page: string) => void;
};

export function ChoosePage({ groups, drawSymbol, onChoose }: ChoosePageProps) {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('pages.title')}</ScreenTitle>
      {groups.map((group) => (
        <section key={group.id} className="stack" aria-labelledby={`pages-${group.id}`}>
          <h2 id={`pages-${group.id}`}>{group.title}</h2>
          <Tiles>
            {group.pages.map((page) => (
              <Tile
                key={page.id}
                page={page.id}
                picture={drawSymbol(page.id)}
                under={t(`pages.${page.state}`)}
                onClick={() => onChoose(page.id)}
              >
                {page.title}
              </Tile>
            ))}
          </Tiles>
        </section>
      ))}
    </main>
  );
}
