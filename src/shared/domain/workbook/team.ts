// The people of her team as she named them, and her own names, as other parts of the plan need them. Read from the
// content; it decides nothing about who may know. Pure.

import { questionControlling } from '../copies/allowed';
import type { ListItem } from './answer';
import type { WorkbookContent } from './content';
import type { Audience } from './people-and-situations';
import { openSlots } from './slots';
import { type Answers, saidTo } from './walk';
import type { TeamMember, WhoIsWho } from './who-does-it';

/** Everybody of her team with a name, in her order; their job in the words of the content. */
export function teamMembers(content: WorkbookContent, answers: Answers): TeamMember[] {
  const team = teamQuestion(content);
  if (!team) return [];
  const jobs = team.text?.itemFields?.['role']?.options;
  return (saidTo<ListItem[]>(answers, team.question.key) ?? [])
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

/** Jobs of her team that nobody has yet, as the content names them; undefined where she chose not to say. */
export function emptyRoles(content: WorkbookContent, answers: Answers): string[] | undefined {
  const team = teamQuestion(content);
  const value = team && answers.get(team.question.key)?.value;
  if (!team || (value && value.kind !== 'said' && value.kind !== 'cleared')) return undefined;
  const items = saidTo<ListItem[]>(answers, team.question.key) ?? [];
  return openSlots(team.question.itemFields ?? [], items).map(({ value: role }) => role);
}

/** The same in the words of the content. */
export function rolesNobodyHas(content: WorkbookContent, answers: Answers): string[] | undefined {
  return emptyRoles(content, answers)?.map((role) => roleInWords(content, role));
}

/** The jobs there are in a team, with their words, in the order of the content. */
export function rolesOfTeam(content: WorkbookContent): { value: string; words: string }[] {
  const fields = teamQuestion(content)?.question.itemFields ?? [];
  return fields
    .filter(({ options }) => options?.some(({ slot }) => slot))
    .flatMap(({ options = [] }) => options)
    .map(({ value }) => ({ value, words: roleInWords(content, value) }));
}

/** The reader of copies that whoever has this job is. */
export function readerOfRole(content: WorkbookContent, role: string): Audience | undefined {
  const fields = teamQuestion(content)?.question.itemFields ?? [];
  return fields
    .flatMap(({ options = [] }) => options)
    .find(({ value, reader }) => value === role && reader !== undefined)?.reader;
}

/** A job in the words of the content. */
export function roleInWords(content: WorkbookContent, role: string): string {
  const fields = Object.values(teamQuestion(content)?.text?.itemFields ?? {});
  return fields.find(({ options }) => options?.[role])?.options?.[role] ?? role;
}

/** Names of those in her team whose job makes them this reader of copies, in her order. */
export function namesOfReader(
  content: WorkbookContent,
  answers: Answers,
  reader: Audience | 'woman',
): string[] {
  const fields = teamQuestion(content)?.question.itemFields ?? [];
  const jobs = new Set(
    fields.flatMap(({ options = [] }) =>
      options.filter((option) => option.reader === reader).map(({ value }) => value),
    ),
  );
  return teamMembers(content, answers)
    .filter(({ role }) => jobs.has(role))
    .map(({ name }) => name);
}

/** The question that holds her team, with its words and its page. */
export function teamQuestion(content: WorkbookContent) {
  const key = questionControlling(content, 'team.people');
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const question = page?.questions.find((each) => each.key === key);
  if (!page || !question) return undefined;
  return { page: page.id, question, text: content.words.pages[page.id]?.questions[question.key] };
}
