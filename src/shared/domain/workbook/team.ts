// The people of her team as she named them, and her own names, as other parts of the plan need them. Read from the
// content; it decides nothing about who may know. Pure.

import { questionControlling } from '../copies/allowed';
import { findQuestion, type ListItem } from './answer';
import type { WorkbookContent } from './content';
import { type Answers, saidTo } from './walk';
import type { TeamMember, WhoIsWho } from './who-does-it';

/** Everybody of her team with a name, in her order; their job in the words of the content. */
export function teamMembers(content: WorkbookContent, answers: Answers): TeamMember[] {
  const key = questionControlling(content, 'team.people');
  const question = key === undefined ? undefined : findQuestion(content.workbook, key);
  if (!question) return [];
  const words = Object.values(content.words.pages).find(
    ({ questions }) => question.key in questions,
  );
  const jobs = words?.questions[question.key]?.itemFields?.['role']?.options;
  return (saidTo<ListItem[]>(answers, question.key) ?? [])
    .map(({ fields }) => {
      const role = fields['role'] ?? '';
      return { name: (fields['name'] ?? '').trim(), role, roleWords: jobs?.[role] ?? '' };
    })
    .filter(({ name }) => name !== '');
}

/** Whom a step can be named for. @param me the word for her in the plan's language, "Me" */
export function whoIsWho(content: WorkbookContent, answers: Answers, me: string): WhoIsWho {
  const names = ['identity.knownAs', 'identity.legalName'].flatMap((control) => {
    const key = questionControlling(content, control);
    return (key === undefined ? undefined : saidTo<string>(answers, key)) ?? [];
  });
  return {
    her: [me, ...names].map((name) => name.trim()).filter((name) => name !== ''),
    team: teamMembers(content, answers),
  };
}
