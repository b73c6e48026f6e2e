// The languages a copy can be made in, and the one it starts in.

import { useEffect, useState } from 'react';
import { questionControlling } from '../../../shared/domain/copies/allowed';
import type { CopyAudience } from '../../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE, type LanguageOffered } from '../../../shared/domain/languages/language';
import type { ChoiceValue } from '../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { bridge } from './bridge';

/** Those that are ready for paper, English first. None while there is only English, or nobody knows yet. */
export function usePrintLanguages(): readonly LanguageOffered[] {
  const [languages, setLanguages] = useState<readonly LanguageOffered[]>([]);
  useEffect(() => {
    let isLeft = false;
    bridge.workbook.languages({}).then(
      (all) => {
        if (!isLeft) setLanguages(forPrint(all));
      },
      // A copy in English can be made all the same.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return languages;
}

/** The languages to choose from: nothing to choose where English is the only one. */
export function forPrint(all: readonly LanguageOffered[]): readonly LanguageOffered[] {
  const ready = all.filter(({ print }) => print);
  return ready.length > 1 ? ready : [];
}

/** Hers for her own copy, where it is ready for paper. Everyone else’s starts in English. */
export function startingLanguage(
  content: WorkbookContent,
  plan: OpenPlan,
  copyFor: CopyAudience,
  languages: readonly LanguageOffered[],
): string {
  const key = questionControlling(content, 'display.language');
  const value = plan.answers.find(({ question }) => question === key)?.value;
  const chosen = value?.kind === 'said' ? (value.said as ChoiceValue).chosen : undefined;
  const hers = copyFor === 'woman' && languages.some(({ tag }) => tag === chosen);
  return hers && chosen ? chosen : FIRST_LANGUAGE;
}
