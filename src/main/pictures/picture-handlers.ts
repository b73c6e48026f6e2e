// Answers the calls about pictures of places. Thin: each call is one verb of this room.

import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import {
  addPicture,
  lookAtPicture,
  markPicture,
  mustHavePictures,
  sayOfPicture,
} from './keep-picture';
import type { PictureDrawer } from './picture-drawer';
import { readPictures } from './picture-rows';
import { readPictureFile } from './read-file';

/**
 * Handlers for `pictures`, working at this desk.
 * @param drawer left out where there is no window to draw in
 * @param takePlace the path behind a ticket, once
 */
export function pictureHandlers(
  desk: Desk,
  drawer: PictureDrawer | undefined,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'pictures'> {
  return {
    list: async (asked) => {
      await requirePlan(desk.connection, asked.plan);
      return readPictures(desk.connection, asked);
    },
    look: async (asked) => ({ jpeg: await lookAtPicture(desk.connection, asked) }),
    read: async ({ plan, question, place }) => {
      await requirePlan(desk.connection, plan);
      mustHavePictures(desk, question);
      const path = takePlace(place);
      if (path === undefined) throw new KnownFailure('place-gone');
      if (!drawer) throw new KnownFailure('picture-broken');
      return readPictureFile(path, drawer);
    },
    add: (asked) => addPicture(desk, asked),
    say: (asked) => sayOfPicture(desk, asked),
    mark: (asked) => markPicture(desk, asked),
  };
}
