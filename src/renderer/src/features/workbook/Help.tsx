// The line a worker can say about a question, shown as what it is: somebody else speaking. The question itself says "I".

import { ChatTextIcon } from '@phosphor-icons/react/dist/csr/ChatText';
import { useTranslation } from 'react-i18next';
import { marked, usePartBeingRead } from '../../ui/read-aloud/read-aloud-context';
import { Beside } from './Beside';
import { partNames } from './read-parts';
import { useWorkbook } from './workbook-context';

export type HelpProps = {
  id: string;
  help: string;
  /** The same in English, where that stands under hers. */
  english: string | undefined;
};

export function Help({ id, help, english }: HelpProps) {
  const { t } = useTranslation('answering');
  const { wording, voice } = useWorkbook();
  const mark = marked(usePartBeingRead(), partNames.help);
  const whoSays = t(voice === 'hers' ? 'question.helpHers' : 'question.help');
  if (wording === 'full') {
    return (
      <p className="question-help" id={id} {...mark}>
        <ChatTextIcon size="1.1em" aria-hidden="true" /> {whoSays}: <q>{help}</q>
        <Beside hers={help} english={english} />
      </p>
    );
  }
  return (
    <details className="quiet-details" {...mark}>
      <summary>
        <ChatTextIcon aria-hidden="true" />
        {whoSays}
      </summary>
      <p id={id}>
        <q>{help}</q>
        <Beside hers={help} english={english} />
      </p>
    </details>
  );
}
