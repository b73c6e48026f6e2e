// The modules where a mistake costs most, and the tests that are there for them. What was measured of them stands in
// docs/promises.md.

const paper = (name) => `tests/main/documents/${name}.test.ts`;
const log = (name) => `tests/main/audit/${name}.test.ts`;
const words = ['tests/shared/domain/copies', 'tests/shared/domain/files'];

/**
 * `files`: what is measured. `tests`: folders and files that exercise it, through the vault too. `rules`: what `npm run
 * mutation` changes, where that is not all of `files`; `quick`: the tests it runs for each change, which open no vault;
 * `tables`: much of it are tables of names that do not compile when one is another; what is fixed as a file is loaded is
 * left as it is there.
 */
export const modules = {
  keys: {
    files: ['src/main/keys'],
    tests: [
      'tests/main/keys',
      'tests/main/vault/format-1.test.ts',
      'tests/main/vault/keyring-copies.test.ts',
      'tests/main/vault/new-keys.test.ts',
      'tests/main/vault/people.test.ts',
    ],
    quick: ['tests/main/keys'],
  },
  roles: {
    files: ['src/shared/domain/people', 'src/main/vault/authority.ts'],
    tests: [
      'tests/shared/domain/people',
      'tests/main/vault/authority.test.ts',
      'tests/main/vault/may-be-asked.test.ts',
      'tests/main/plans/team.test.ts',
    ],
    rules: ['src/shared/domain/people'],
    quick: ['tests/shared/domain/people'],
  },
  audit: {
    files: ['src/main/audit', 'src/shared/domain/audit'],
    tests: [
      'tests/main/audit',
      'tests/shared/domain/audit',
      'tests/main/seams/other-file-put-back.test.ts',
      'tests/main/seams/who-did-it.test.ts',
    ],
    quick: [
      ...['about-rows', 'anchors', 'audit-handlers', 'chain', 'digest', 'events'].map(log),
      ...['export-log', 'held-papers', 'looks-in-log'].map(log),
      ...['export-parts', 'log-at-work', 'marks', 'opening', 'signed-and-noted', 'week-rows'].map(
        log,
      ),
      'tests/shared/domain/audit',
    ],
    tables: true,
  },
  sharing: {
    files: ['src/shared/domain/sharing'],
    tests: ['tests/shared/domain/sharing', ...words],
    quick: ['tests/shared/domain/sharing', 'tests/shared/domain/copies'],
  },
  schedule: {
    files: ['src/shared/domain/review'],
    tests: ['tests/shared/domain/review'],
    quick: ['tests/shared/domain/review'],
  },
  import: {
    files: [
      'src/main/files',
      'src/main/documents/checking',
      'src/main/documents/pdf-file',
      'src/main/documents/signing/read-p12.ts',
      'src/main/documents/signing/choose-from-p12.ts',
      'src/shared/domain/files',
      'src/shared/domain/copies/plan-file.ts',
    ],
    tests: [
      'tests/main/files',
      ...['added-after-signing', 'bad-input', 'check-pdf', 'hostile-files', 'more-attacks'].map(
        paper,
      ),
      ...['read-authority', 'read-p12', 'signers', 'taken-back-list', 'two-signatures'].map(paper),
      ...['tests/main/documents/checking', 'tests/main/documents/pdf-file'],
      'tests/main/copies/check-record.test.ts',
      'tests/main/copies/trusted-authorities.test.ts',
      ...words,
    ],
    rules: ['src/main/files', 'src/shared/domain/files', 'src/shared/domain/copies/plan-file.ts'],
    quick: ['tests/main/files', ...words],
  },
};

/** A folder as a pattern of the files in it; a file as it is. */
export const filesIn = (place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`);
export const isIn = (place, file) => file === place || file.startsWith(`${place}/`);
