// Answers the calls about certificates that count no more: taking back our own, and the authorities and lists of others.

import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { newList, readOwnShown, takeBack } from './taking-back';
import { bringList, endTrust, readOthers, trustChooser } from './trusted-authorities';

/**
 * Handlers for `certificates`, working at this desk.
 * @param takePlace trades a ticket for the path behind it, once
 */
export function certificateHandlers(
  desk: Desk,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'certificates'> {
  const pathOf = (ticket: string) => {
    const path = takePlace(ticket);
    if (!path) throw new KnownFailure('file-gone');
    return path;
  };
  const chooser = trustChooser(desk, pathOf);
  return {
    list: () => readOwnShown(desk.connection),
    takeBack: (given) => takeBack(desk, given),
    saveList: async ({ place, authority }) => {
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      const { bytes } = await newList(desk, authority);
      await writeWhole(path, bytes).catch((problem) => {
        throw fileFailure(problem, 'place-not-writable');
      });
      return { fileName: basename(path), shown: await readOwnShown(desk.connection) };
    },
    others: () => readOthers(desk.connection, desk.now()),
    lookAtAuthority: chooser.look,
    trust: chooser.trust,
    endTrust: ({ authority }) => endTrust(desk, authority),
    bringList: ({ place }) => bringList(desk, pathOf(place)),
  };
}
