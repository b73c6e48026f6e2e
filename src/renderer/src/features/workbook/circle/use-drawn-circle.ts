// A circle drawn for the screen, in the wording she reads, with the sentence that stands for it.

import { useMemo } from 'react';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import type { CircleLayout } from '../../../../../shared/domain/workbook/circle/circle-layout';
import {
  type CirclePicture,
  drawCircle,
  easyLetters,
  usualLetters,
} from '../../../../../shared/domain/workbook/circle/circle-picture';
import {
  circleSummary,
  pictureWords,
} from '../../../../../shared/domain/workbook/circle/circle-words';
import { useWorkbook } from '../workbook-context';

/** @param people whoever is worth showing, in the order of the list */
export function useDrawnCircle(people: readonly CirclePerson[]): {
  picture: CirclePicture;
  layout: CircleLayout;
  summary: string;
} {
  const { content, language, wording } = useWorkbook();
  return useMemo(() => {
    const letters = wording === 'easy' ? easyLetters : usualLetters;
    return {
      ...drawCircle(people, pictureWords(content), letters),
      summary: circleSummary(people, content, language),
    };
  }, [people, content, language, wording]);
}
