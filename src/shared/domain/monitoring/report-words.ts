/*
 * What the tables of the report are called, for the screen and for the file alike: fixed words, and those of the workbook
 * where a part is one of its choices. Pure.
 */
import type { WorkbookContent } from '../workbook/content';
import { teamQuestion } from '../workbook/team';
import { questionThatControls } from './tables';

/** One of the fixed words of the report, filled in. */
type Say = (key: string, params?: Record<string, string | number>) => string;

export type TableWords = {
  title: string;
  /** What it is counted from. */
  from: string;
  part: (id: string) => string;
};

export function tableWords(id: string, content: WorkbookContent, say: Say): TableWords {
  const [kind = id, name = '', which = '', item = ''] = id.split('.');
  if (kind === 'life') return lifeWords(which, item, content, say);
  if (kind === 'link') {
    const jobs = teamQuestion(content)?.text?.itemFields?.['role']?.options;
    return {
      ...fixedWords('link', say),
      title: say('tables.link.title', { job: jobs?.[name] ?? name }),
    };
  }
  if (kind === 'day') return { ...fixedWords(id, say), part: (part) => say(`kept.${part}`) };
  if (kind === 'situation') {
    const { situations } = content.words;
    return {
      ...fixedWords(kind, say),
      part: (part) => situations[part as keyof typeof situations] ?? part,
    };
  }
  return fixedWords(kind, say);
}

const fixedWords = (id: string, say: Say): TableWords => ({
  title: say(`tables.${id}.title`),
  from: say(`tables.${id}.from`),
  part: (part) => say(`tables.${id}.parts.${part}`),
});

function lifeWords(which: string, item: string, content: WorkbookContent, say: Say): TableWords {
  const key = questionThatControls(content, 'monitoring.life')?.key ?? '';
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const words = content.words.pages[page?.id ?? '']?.questions[key];
  return {
    title: say(`tables.life.${which}`, { item: words?.scaleItems?.[item]?.label ?? item }),
    from: say('tables.life.from'),
    part: (part) =>
      part === 'not_said' ? say('tables.life.not_said') : (words?.options?.[part] ?? part),
  };
}

/** The seven outcomes the handbook names for women, each with the tables that tell something of it. */
export const outcomes = [
  { id: 'returning', tables: [] },
  { id: 'people', tables: ['life.hers.now.people', 'life.hers.only.people'] },
  { id: 'harm', tables: [] },
  { id: 'home', tables: ['home', 'referrals', 'life.hers.now.home'] },
  { id: 'wellbeing', tables: ['life.hers.now.health', 'life.hers.now.hope'] },
  { id: 'help', tables: ['reviews', 'promises', 'day.team_meeting'] },
  { id: 'purpose', tables: ['purpose'] },
] as const;
