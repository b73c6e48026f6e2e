// Part of the build: the workbook, its words and the review settings must hold together, or there is no build.

import { readContent } from '../../src/main/content/read-content';
import { KnownFailure } from '../../src/shared/ipc/failure';

/** A build step that reads `resources` as the app will, and stops the build where they do not hold together. */
export function checkContent(resources: string) {
  return {
    name: 'check-content',
    async buildStart() {
      try {
        await readContent(resources);
      } catch (problem) {
        const what = problem instanceof KnownFailure ? problem.failure.params?.['what'] : problem;
        throw new Error(`The content in resources does not hold together: ${String(what)}`);
      }
    },
  };
}
