// The arrows of docs/architecture.md, kept by a tool: who may import whom. Each rule says why in its comment.

// Rooms of main that serve the others or put them together. Every other folder of src/main is a topic.
const servingRooms = 'app|session|keys|store|documents|content|files|log|vault|commands|practice';
// Small rooms that know nobody and may be read by every other room of main.
const ground = 'content|files|log';
const topic = `^src/main/(?!(?:${servingRooms})/)([^/]+)/`;
const packages = '^node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'nothing-imports-tests',
      comment: 'Tests may know everything; nothing may lean on them.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'the-app-does-not-import-scripts',
      comment: 'Scripts build and start the app; the app is not made of them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'shared-knows-nobody',
      comment: 'Shared is read by every room, so it reads none of them.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/(main|preload|renderer)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'No Node, no page, no package but zod: the same values and rules everywhere.',
      severity: 'error',
      from: { path: '^src/shared/(?!i18n/)' },
      to: { pathNot: ['^src/shared/', '^resources/', `${packages}zod/`] },
    },
    {
      name: 'words-need-only-i18next',
      comment:
        'Words for paper and the command line are filled in by the same library as on screen.',
      severity: 'error',
      from: { path: '^src/shared/i18n/' },
      to: { pathNot: ['^src/shared/', '^resources/', `${packages}i18next/`] },
    },
    {
      name: 'domain-knows-only-itself',
      comment: 'The rules of a plan do not know how they are called or worded.',
      severity: 'error',
      from: { path: '^src/shared/domain/' },
      to: { path: '^src/shared/(?!domain/)' },
    },
    {
      name: 'preload-only-forwards',
      comment: 'The bridge is built from the table of calls, and from nothing else.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: ['^src/preload/', '^src/shared/ipc/'] },
    },
    {
      name: 'only-the-bridge-folder-and-preload-meet',
      comment: 'A window reaches the rest of the app by the contract only.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(main|preload)/' },
    },
    {
      name: 'the-printing-window-only-draws',
      comment: 'It has one PDF and no calls; nothing of the desk or of her side is in it.',
      severity: 'error',
      from: { path: '^src/renderer/src/print/' },
      to: { path: '^src/', pathNot: '^src/renderer/src/(print|ui/paper)/' },
    },
    {
      name: 'the-picture-window-only-draws',
      comment:
        'It has one file from outside and no calls; nothing of the desk or of her side is in it.',
      severity: 'error',
      from: { path: '^src/renderer/src/picture/' },
      to: {
        path: '^src/',
        pathNot: ['^src/renderer/src/(picture|ui/paper)/', '^src/shared/domain/pictures/'],
      },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'A window is a page.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      comment: 'A window is a page.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: `(^electron$|${packages}electron/)` },
    },
    {
      name: 'only-app-touches-electron',
      comment:
        'Everything else in main runs under plain Node in tests, with a real encrypted file.',
      severity: 'error',
      from: { path: '^src/(main|shared)/', pathNot: '^src/main/app/' },
      to: { path: `(^electron$|${packages}electron/)` },
    },
    {
      name: 'main-does-not-import-windows',
      comment: 'Main and the windows meet in shared.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'only-the-start-imports-app',
      comment: 'Main/app hands things out; nobody reaches back for them.',
      severity: 'error',
      from: { path: '^src/main/(?!app/|index\\.ts)' },
      to: { path: '^src/main/app/' },
    },
    {
      name: 'topics-do-not-import-each-other',
      comment:
        'What two topics share belongs in shared, or in the store. What is meant: copies, sittings, notes, contacts, met, pictures, audit and monitoring read plans.',
      severity: 'error',
      from: {
        path: topic,
        pathNot: '^src/main/(copies|sittings|notes|contacts|met|pictures|audit|monitoring)/',
      },
      to: { path: topic, pathNot: '^src/main/$1/' },
    },
    {
      name: 'copies-read-plans-and-no-other-topic',
      comment: 'A copy is made from a plan as it was read; making one never writes an answer.',
      severity: 'error',
      from: { path: '^src/main/copies/' },
      to: {
        path: topic,
        pathNot: [
          '^src/main/copies/',
          '^src/main/plans/(desk|read-plan|version-rows|version-answers|local-days|manager-rows|occasion-rows|sharing-rows|letter-rows)\\.ts$',
        ],
      },
    },
    {
      name: 'sittings-read-plans-and-no-other-topic',
      comment: 'Her side of the screen is put together from her plan as it was read.',
      severity: 'error',
      from: { path: '^src/main/sittings/' },
      to: {
        path: topic,
        pathNot: [
          '^src/main/sittings/',
          '^src/main/plans/(desk|read-plan|local-days|occasion-rows|sharing-rows)\\.ts$',
        ],
      },
    },
    {
      name: 'notes-find-plans-and-read-no-other-topic',
      comment: 'A worker’s note stands beside a plan; it never reads or writes an answer.',
      severity: 'error',
      from: { path: '^src/main/notes/' },
      to: {
        path: topic,
        pathNot: ['^src/main/notes/', '^src/main/plans/(desk|read-plan)\\.ts$'],
      },
    },
    {
      name: 'met-finds-plans-and-read-no-other-topic',
      comment: 'What a worker did stands beside a plan; it never reads or writes an answer.',
      severity: 'error',
      from: { path: '^src/main/met/' },
      to: {
        path: topic,
        pathNot: ['^src/main/met/', '^src/main/plans/(desk|read-plan|local-days)\\.ts$'],
      },
    },
    {
      name: 'pictures-find-plans-and-read-no-other-topic',
      comment: 'A picture hangs on a line of her answer; it never writes one.',
      severity: 'error',
      from: { path: '^src/main/pictures/' },
      to: {
        path: topic,
        pathNot: ['^src/main/pictures/', '^src/main/plans/(desk|read-plan)\\.ts$'],
      },
    },
    {
      name: 'monitoring-counts-plans-and-reads-no-other-topic',
      comment: 'A report is sums of rows: it writes nothing and knows no name.',
      severity: 'error',
      from: { path: '^src/main/monitoring/' },
      to: {
        path: topic,
        pathNot: [
          '^src/main/monitoring/',
          '^src/main/plans/(desk|read-plan|mark-rows|local-days)\\.ts$',
        ],
      },
    },
    {
      name: 'audit-knows-a-desk-and-no-other-topic',
      comment: 'The log is told what was done; it never reads an answer.',
      severity: 'error',
      from: { path: '^src/main/audit/' },
      to: {
        path: topic,
        pathNot: ['^src/main/audit/', '^src/main/plans/(desk|local-days)\\.ts$'],
      },
    },
    {
      name: 'topics-lean-on-store-documents-log',
      comment: 'A topic is handed what else it needs. The log reads signatures, and holds no key.',
      severity: 'error',
      from: { path: topic },
      to: {
        path: '^src/main/(app|session|keys|vault|commands|practice)/',
        pathNot: '^src/main/keys/signer\\.ts$',
      },
    },
    {
      name: 'store-knows-no-topic',
      comment: 'The store opens, migrates and runs SQL. It may hold the key of the file it opens.',
      severity: 'error',
      from: { path: '^src/main/store/' },
      to: { path: '^src/main/', pathNot: `^src/main/((store|${ground})/|keys/secret\\.ts$)` },
    },
    {
      name: 'session-leans-on-keys-and-store',
      comment: 'Who is signed in is decided from the keys and what the store says.',
      severity: 'error',
      from: { path: '^src/main/session/' },
      to: { path: '^src/main/', pathNot: `^src/main/(session|keys|store|${ground})/` },
    },
    {
      name: 'keys-know-nobody',
      comment: 'Key bytes live in one small room.',
      severity: 'error',
      from: { path: '^src/main/keys/' },
      to: { path: '^src/main/', pathNot: `^src/main/(keys|${ground})/` },
    },
    {
      name: 'documents-know-only-keys',
      comment:
        'A document is handed the plan it prints; it never opens the vault. Keys are for signing.',
      severity: 'error',
      from: { path: '^src/main/documents/' },
      to: { path: '^src/main/', pathNot: `^src/main/(documents|keys|${ground})/` },
    },
    {
      name: 'the-ground-knows-nobody',
      comment: 'Every room of main may stand on these, so they read none of them.',
      severity: 'error',
      from: { path: `^src/main/(?:${ground})/` },
      to: { path: '^src/main/', pathNot: `^src/main/(?:${ground})/` },
    },
    {
      name: 'features-do-not-borrow-from-each-other',
      comment: 'What two features share belongs in ui, bridge or shared.',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-plan-and-no-bridge',
      comment: 'Looks and manners only; of the rest, just the list of failures that may be shown.',
      severity: 'error',
      from: { path: '^src/renderer/src/ui/' },
      to: { path: '^src/', pathNot: '^src/(renderer/src/ui/|shared/ipc/failure\\.ts$)' },
    },
    {
      name: 'bridge-knows-no-screen',
      comment: 'The one place that touches window.bridge serves every screen.',
      severity: 'error',
      from: { path: '^src/renderer/src/bridge/' },
      to: { path: '^src/renderer/src/(features|ui|app)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'nothing-is-missing',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?(raw|url)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
