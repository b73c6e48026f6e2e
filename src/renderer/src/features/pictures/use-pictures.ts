// Pictures of the places in one list, on a screen: what the vault has, and what may be done with it. Where they come from
// differs by the side of the screen; a look at one is asked for when it is drawn.

import { useCallback, useEffect, useState } from 'react';
import type { KeptPicture, PictureSaid } from '../../../../shared/domain/pictures/picture';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

/** The dots of a picture, base64. */
export type LookAt = (picture: string) => Promise<string>;

export type Pictures = {
  /** Those of this line, taken away or not; undefined until they are there. */
  pictures: readonly KeptPicture[] | undefined;
  failure: Failure | undefined;
  look: LookAt;
  lookAgain: () => void;
};

export type PicturesDesk = Pictures & {
  add: (picture: string, said: PictureSaid, jpeg: string) => Promise<boolean>;
  say: (picture: string, said: PictureSaid) => Promise<boolean>;
  mark: (picture: string, as: 'away' | 'back') => Promise<boolean>;
};

type OfLine = { plan: string; question: string; item: string };

function useListed(
  item: string,
  list: () => Promise<readonly KeptPicture[]>,
): Omit<Pictures, 'look'> & {
  done: (ask: () => Promise<KeptPicture>) => Promise<boolean>;
} {
  const [all, setAll] = useState<readonly KeptPicture[]>();
  const [failure, setFailure] = useState<Failure>();
  const lookAgain = useCallback(() => {
    setFailure(undefined);
    list().then(setAll, (thrown) => setFailure(failureOf(thrown)));
  }, [list]);
  useEffect(lookAgain, [lookAgain]);
  async function done(ask: () => Promise<KeptPicture>): Promise<boolean> {
    try {
      const kept = await ask();
      setFailure(undefined);
      setAll((before = []) =>
        before.some(({ id }) => id === kept.id)
          ? before.map((one) => (one.id === kept.id ? kept : one))
          : [...before, kept],
      );
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  }
  const pictures = all?.filter((picture) => picture.item === item);
  return { pictures, failure, lookAgain, done };
}

/** At the desk. */
export function usePicturesAtDesk({ plan, question, item }: OfLine): PicturesDesk {
  const list = useCallback(() => bridge.pictures.list({ plan, question }), [plan, question]);
  const look = useCallback(
    async (picture: string) => (await bridge.pictures.look({ plan, question, picture })).jpeg,
    [plan, question],
  );
  const { done, ...listed } = useListed(item, list);
  const of = (picture: string) => ({ plan, question, picture });
  return {
    ...{ ...listed, look },
    add: (picture, said, jpeg) =>
      done(() => bridge.pictures.add({ ...of(picture), item, said, jpeg })),
    say: (picture, said) => done(() => bridge.pictures.say({ ...of(picture), said })),
    mark: (picture, as) => done(() => bridge.pictures.mark({ ...of(picture), as })),
  };
}

/** On her side of the screen: to look at, and nothing else. */
export function useHerPictures({ question, item }: Omit<OfLine, 'plan'>): Pictures {
  const list = useCallback(() => bridge.her.pictures({ question }), [question]);
  const look = useCallback(
    async (picture: string) => (await bridge.her.picture({ question, picture })).jpeg,
    [question],
  );
  const { done: _, ...listed } = useListed(item, list);
  return { ...listed, look };
}
