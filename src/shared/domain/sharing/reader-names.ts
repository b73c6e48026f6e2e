// What a reader is called on her side: by the name of whoever of her team does that job, where she named somebody. Pure.

import type { WorkbookContent } from '../workbook/content';
import type { Audience } from '../workbook/people-and-situations';
import { teamMembers } from '../workbook/team';
import type { Answers } from '../workbook/walk';

/** Which reader each job of her team is. A job that is not here is no reader of its own. */
const readerOfJob: Readonly<Record<string, Audience>> = {
  peer_mentor: 'peer',
  prison_offender_manager: 'pom',
  probation_worker: 'probation',
  personal_adviser: 'pa',
  housing_worker: 'housing',
  health_worker: 'health',
  womens_centre_worker: 'centre',
};

export type ReaderName = {
  /** As she named them; nobody where she named none. */
  people: readonly string[];
  /** In the words of the content: "My personal adviser (PA)". */
  job: string;
};

/** @param isEasy in the easy words for jobs */
export function readerNames(
  content: WorkbookContent,
  answers: Answers,
  isEasy: boolean,
): (reader: Audience) => ReaderName {
  const { audiences, easyAudiences } = content.words;
  const team = teamMembers(content, answers);
  return (reader) => ({
    people: team.filter(({ role }) => readerOfJob[role] === reader).map(({ name }) => name),
    job: (isEasy ? easyAudiences : audiences)[reader],
  });
}
