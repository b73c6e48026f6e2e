// Information cards beside a page or a question: closed until asked for, in the wording that is on, and read aloud.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplainerWords } from '../../../../shared/domain/workbook/words';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { marked } from '../../ui/read-aloud/read-aloud-context';
import { useReadable } from '../../ui/read-aloud/use-readable';
import { langOf } from './in-english';
import { PrintCard } from './PrintCard';
import { partNames } from './read-parts';
import { useIsStaff } from './use-is-staff';
import { cardIn, type Wording } from './wording';
import { useWorkbook } from './workbook-context';

/** What of a card is shown in each wording. */
const cardParts: Record<Wording, readonly string[]> = {
  easy: ['easyTitle', 'easy'],
  key: ['title', 'key'],
  full: ['title', 'detail'],
};

/** @param cards their names in the content, in the order in which they stand there */
export function Explainers({ cards = [] }: { cards?: readonly string[] | undefined }) {
  const { content, wording } = useWorkbook();
  return cards.map((name) => {
    const card = content.explainers[name];
    return card ? (
      <ExplainerCard
        key={name}
        name={name}
        card={card}
        lang={langOf(content, `explainers.${name}`, cardParts[wording])}
      />
    ) : null;
  });
}

type ExplainerCardProps = { name: string; card: ExplainerWords; lang: string | undefined };

/** `lang`: where the card, or a part of it, is not in the language around it. */
function ExplainerCard({ name, card, lang }: ExplainerCardProps) {
  const { t } = useTranslation('answering');
  const { wording, language } = useWorkbook();
  const isStaff = useIsStaff();
  const [isOpen, setIsOpen] = useState(false);
  const { title, lines } = cardIn(card, wording);
  const readable = useReadable(
    language,
    lines.map((text, at) => ({ id: partNames.line(at), text })),
  );
  return (
    <details
      className="quiet-details explainer"
      lang={lang}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('explainer.about', { title })}</summary>
      <div className="explainer-card" {...readable.scope}>
        {/* Closing the card takes the button away, and with it the sound. */}
        {isOpen ? <ReadToMe readable={readable} name={title} /> : null}
        {lines.map((line, at) => (
          <p key={line} {...marked(readable.now, partNames.line(at))}>
            {line}
          </p>
        ))}
        {isStaff && isOpen ? <PrintCard card={name} title={title} /> : null}
      </div>
    </details>
  );
}
