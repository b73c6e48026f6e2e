// The easy read copy: short parts, one idea a line, a picture for each line. The last part is the day of the next review.

import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { Box } from '../tagged/Box';
import { useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { beforeEnd, PartEnd, PartHeading, PartQuestion } from './ShortSheet';
import { SmallFront, SmallSignature } from './SmallFront';
import { Words } from './Words';

function NextReview({ dates }: { dates: PlanCopy['dates'] }) {
  const { look } = useSheet();
  if (dates.lines.length === 0) return null;
  return (
    <Box part={{ tag: 'Sect', keepWhole: true }} style={{ marginTop: look.betweenPages }}>
      <Words
        text={dates.heading}
        pen={look.page}
        tag="H2"
        bookmark={{ title: dates.heading, level: 1 }}
      />
      {dates.lines.map(({ text, lang }) => (
        <Words key={text} text={text} pen={look.strong} lang={lang} above={2} />
      ))}
    </Box>
  );
}

export function EasySheet({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const pages = groupsOf(copy).flatMap((group) => group.pages);
  return (
    <>
      <SmallFront copy={copy} />
      <ContactBox copy={copy} />
      {pages.map((page) => (
        <Box key={page.id} part={{ tag: 'Sect' }} style={{ marginTop: look.betweenPages }}>
          <PartHeading page={page} />
          {page.questions.map((question) => (
            <Box key={question.key} part={beforeEnd(page, question, look)} style={{ marginTop: 3 }}>
              <PartQuestion {...{ page, question }} />
            </Box>
          ))}
          <PartEnd page={page} />
        </Box>
      ))}
      <NextReview dates={copy.dates} />
      <SmallSignature copy={copy} />
    </>
  );
}
