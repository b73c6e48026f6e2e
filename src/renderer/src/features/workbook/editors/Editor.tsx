// Picks the editor for a question's type. The only place that knows them all.

import type { ReactNode } from 'react';
import type {
  AddressValue,
  ChoiceValue,
  CirclePerson,
  GoalValue,
  ListItem,
  MultichoiceValue,
  PersonValue,
  ScaleValue,
  SignatureValue,
} from '../../../../../shared/domain/workbook/answer';
import { AddressEditor } from './AddressEditor';
import { ChoiceEditor } from './ChoiceEditor';
import { DateEditor } from './DateEditor';
import type { EditorProps } from './editor-props';
import { GoalsEditor } from './GoalsEditor';
import { ListEditor } from './ListEditor';
import { MultichoiceEditor } from './MultichoiceEditor';
import { NetworkEditor } from './NetworkEditor';
import { PersonEditor } from './PersonEditor';
import { ScaleEditor } from './ScaleEditor';
import { SignatureEditor } from './SignatureEditor';
import { TextEditor } from './TextEditor';

/**
 * The vault checks an answer against its question before keeping it, so what was said to a question
 * has the shape of its type. That promise is taken up here, once.
 */
function as<Said>(props: EditorProps<unknown>): EditorProps<Said> {
  return props as EditorProps<Said>;
}

export function Editor(props: EditorProps<unknown>): ReactNode {
  switch (props.question.type) {
    case 'text':
    case 'longtext':
      return <TextEditor {...as<string>(props)} />;
    case 'choice':
      return <ChoiceEditor {...as<ChoiceValue>(props)} />;
    case 'multichoice':
      return <MultichoiceEditor {...as<MultichoiceValue>(props)} />;
    case 'date':
      return <DateEditor {...as<string>(props)} />;
    case 'list':
      return <ListEditor {...as<ListItem[]>(props)} />;
    case 'address':
      return <AddressEditor {...as<AddressValue>(props)} />;
    case 'person':
      return <PersonEditor {...as<PersonValue>(props)} />;
    case 'network':
      return <NetworkEditor {...as<CirclePerson[]>(props)} />;
    case 'goals':
      return <GoalsEditor {...as<GoalValue[]>(props)} />;
    case 'scale':
      return <ScaleEditor {...as<ScaleValue>(props)} />;
    case 'signature':
      return <SignatureEditor {...as<SignatureValue>(props)} />;
  }
}
