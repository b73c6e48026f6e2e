// `npm run screens`: a picture of every screen at 1366 × 768, with the made-up women, into docs/screens. Under a display
// of its own, as an ordinary account; scripts/screens.mjs does the walking.

import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asUser } from './as-user.mjs';
import { virtualDisplay } from './bench/virtual-display.mjs';
import { whyNoSandbox } from './setup/account.mjs';
import { inRoot } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const tools = await setUp('test');
  const user = await asUser(tools);
  const trouble = whyNoSandbox(user.ids, user.path(tools.electron.dist));
  if (trouble) throw new CannotGoOn(trouble);
  const display = await virtualDisplay(user);
  try {
    const taken = user.ownFolder('screens');
    const code = await user.run(
      user.path(tools.node),
      [join(user.folder, 'scripts', 'screens.mjs'), taken],
      { env: { DISPLAY: display.name } },
    );
    const kept = inRoot('docs', 'screens');
    mkdirSync(kept, { recursive: true });
    // Paper is not a screen: its pictures are taken from finished PDFs by hand and stay as they are.
    const screens = readdirSync(kept).filter((picture) => !picture.startsWith('paper-'));
    if (code === 0) for (const picture of screens) rmSync(join(kept, picture));
    const pictures = readdirSync(taken);
    for (const picture of pictures) copyFileSync(join(taken, picture), join(kept, picture));
    say(`${pictures.length} pictures are in docs/screens.`);
    return code;
  } finally {
    display.stop();
    user.leave();
  }
});
