// Who can see what of her plan, on her own side: page by page, person by person, in as few presses back as forth. When
// staff must tell stands above it all, always.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import type { ShareTarget, SharingChoice } from '../../../../shared/domain/sharing/levels';
import { type PageSeen, pagesSeen, readersOf } from '../../../../shared/domain/sharing/overview';
import { readerNames } from '../../../../shared/domain/sharing/reader-names';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience, Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { useFileLanguage } from '../../ui/language';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { ChoosePage } from './ChoosePage';
import { HerChoosingContext } from './her-sharing-parts';
import { PageToShare } from './PageToShare';
import { SameName } from './SameName';
import { useHerChoices } from './use-her-choices';
import { WhatChangedHers } from './WhatChangedHers';
import { WithoutMe } from './WithoutMe';
import { Yeses } from './Yeses';
import './her-sharing.css';

export type HerSharingProps = {
  content: WorkbookContent;
  situation: Situation;
  /** YYYY-MM-DD */
  today: string;
  answers: Answers;
  isEasy: boolean;
  sharing: readonly SharingChoice[];
  onSharing: (sharing: SharingChoice[]) => void;
  titleOf: (page: string) => string;
  labelOf: (question: string) => string;
  drawSymbol: (symbol: string | undefined) => ReactNode;
};

type At =
  | { kind: 'all' }
  | { kind: 'yeses' }
  | { kind: 'changed' }
  | { kind: 'page'; page: string; reader?: Audience };

export function HerSharing(props: HerSharingProps) {
  const { content, situation, answers, isEasy, titleOf, labelOf, drawSymbol } = props;
  const { t } = useTranslation('her-sharing');
  const spokenHere = useFileLanguage('her-sharing');
  const [at, setAt] = useState<At>({ kind: 'all' });
  const choices = useHerChoices(props.sharing, props.onSharing);
  const today = parseDay(props.today);
  if (!today) return null;
  const readers = readersOf(content.workbook);
  const seenBy = (reader: Audience) =>
    pagesSeen(content.workbook, situation, reader, choices.now, today);
  const { limits } = content.words.notices;
  const choosing = {
    ...{ readers, today, ...choices },
    nameOf: readerNames(content, answers, isEasy),
    drawReader: (reader: Audience) => drawSymbol(symbolOf(content, reader)),
  };
  const all = () => setAt({ kind: 'all' });
  const nameOf = ({ kind, id }: ShareTarget) => (kind === 'page' ? titleOf(id) : labelOf(id));
  const pageAt = (page: string): ReadonlyMap<Audience, PageSeen> =>
    new Map(
      readers.flatMap((reader) => {
        const seen = seenBy(reader).find((each) => each.page.id === page);
        return seen ? [[reader, seen] as const] : [];
      }),
    );
  return (
    <HerChoosingContext value={choosing}>
      <main className="her-main stack stack-large her-sharing" {...spokenHere}>
        {at.kind === 'all' ? (
          <>
            <ScreenTitle>{t('open')}</ScreenTitle>
            <p>{t('intro')}</p>
          </>
        ) : null}
        <Notice kind="look">
          <p>{isEasy ? limits?.easyText : limits?.text}</p>
        </Notice>
        {at.kind === 'all' ? (
          <>
            <div className="stack stack-small">
              <p>{t('law')}</p>
              <p>{t('lawYes')}</p>
            </div>
            <div>
              <Button onClick={() => setAt({ kind: 'changed' })}>{t('changed.open')}</Button>
            </div>
            <ChoosePage
              seenBy={seenBy}
              titleOf={titleOf}
              drawPage={(page) =>
                drawSymbol(content.workbook.pages.find(({ id }) => id === page)?.symbol)
              }
              onYeses={() => setAt({ kind: 'yeses' })}
              onPage={(page, reader) =>
                setAt({ kind: 'page', page, ...(reader === undefined ? {} : { reader }) })
              }
            />
            <SameName labelOf={labelOf} />
            <WithoutMe nameOf={nameOf} />
          </>
        ) : null}
        {at.kind === 'changed' ? (
          <WhatChangedHers
            {...{ nameOf }}
            optionOf={(question, value) => optionOf(content, question, value)}
            onBack={all}
          />
        ) : null}
        {at.kind === 'yeses' ? <Yeses onBack={all} /> : null}
        {at.kind === 'page' ? (
          <PageToShare
            key={at.page}
            title={titleOf(at.page)}
            seen={pageAt(at.page)}
            startAt={at.reader}
            labelOf={labelOf}
            onBack={all}
          />
        ) : null}
      </main>
    </HerChoosingContext>
  );
}

/** The picture a reader has among the people she says she is happy to share with. */
function symbolOf({ workbook }: WorkbookContent, reader: Audience): string | undefined {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ controls }) => controls === 'sharing.matrix')
    ?.options?.find(({ value }) => value === reader)?.symbol;
}

/** What she picked there, in the words of the question. */
function optionOf({ words }: WorkbookContent, key: string, value: string): string | undefined {
  const page = Object.values(words.pages).find(({ questions }) => Object.hasOwn(questions, key));
  return page?.questions[key]?.options?.[value];
}
