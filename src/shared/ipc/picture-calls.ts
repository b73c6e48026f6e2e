// The part of the table about pictures of a place she could live. The desk reads a file, says what it shows and keeps it; her
// side looks. A picture passes as base64 of a JPEG that holds nothing but dots.

import { z } from 'zod';
import { keptPicture, MOST_OF_PICTURE, pictureSaid } from '../domain/pictures/picture';
import { call, ticket } from './locked-calls';

/** Whose list: the question is named, so that who may see its answer decides about its pictures too. */
const ofList = z.strictObject({ plan: z.uuid(), question: z.string().max(60) });
const ofPicture = ofList.extend({ picture: z.uuid() });

/** Base64 takes a third more room than bytes. */
const jpeg = z.string().max(Math.ceil(MOST_OF_PICTURE / 3) * 4 + 4);

const drawnPicture = z.strictObject({
  jpeg: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type DrawnPicture = z.infer<typeof drawnPicture>;

const filePictures = z.strictObject({
  pictures: z.array(drawnPicture).min(1),
  /** Pages of a leaflet that are not among them. */
  left: z.number().int(),
});
export type FilePictures = z.infer<typeof filePictures>;

export const pictureCalls = {
  /** Every picture of the list as it stands now, taken away or not, the one added first first. */
  list: call(ofList, z.array(keptPicture)),
  /** The dots of one. */
  look: call(ofPicture, z.strictObject({ jpeg: z.string() })),
  /** Draws what is in a chosen file, page by page where it is a leaflet. Keeps nothing. */
  read: call(ofList.extend({ place: ticket }), filePictures),
  /** A picture gets its id from whoever adds it. */
  add: call(ofPicture.extend({ item: z.string().max(60), said: pictureSaid, jpeg }), keptPicture),
  /** Puts right what it shows. */
  say: call(ofPicture.extend({ said: pictureSaid }), keptPicture),
  mark: call(ofPicture.extend({ as: z.enum(['away', 'back']) }), keptPicture),
} as const;

const ofHerList = z.strictObject({ question: z.string().max(60) });

/** Hers: those that are there, to look at. Not with a peer mentor beside her. */
export const herPictures = z.array(keptPicture);
export const herPictureCalls = {
  pictures: { input: ofHerList, output: herPictures },
  picture: {
    input: ofHerList.extend({ picture: z.uuid() }),
    output: z.strictObject({ jpeg: z.string() }),
  },
} as const;
