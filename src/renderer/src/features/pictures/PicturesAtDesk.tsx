// Pictures of a place she could live, at the desk: added out of a file with words on what they show, looked at large, taken
// away and brought back. A leaflet is gone through page by page.

import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addressOf,
  type KeptPicture,
  MOST_OF_PLACE,
  type PictureSaid,
} from '../../../../shared/domain/pictures/picture';
import type { Failure } from '../../../../shared/ipc/failure';
import type { DrawnPicture } from '../../../../shared/ipc/picture-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { FailureNotice } from '../../ui/FailureNotice';
import { FileChosen } from '../../ui/FileChosen';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { useSlow } from '../../ui/use-slow';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { Dots } from './Dots';
import { type DayInput, PictureForm } from './PictureForm';
import { PictureList } from './PictureList';
import { usePicturesAtDesk } from './use-pictures';

export type PicturesAtDeskProps = {
  plan: string;
  question: string;
  /** The line of the list, and what it is called. */
  item: string;
  name: string;
  today: string;
  dayInput: DayInput;
};

/** Pages of a file that are still to be gone through. */
type Pages = {
  pictures: readonly DrawnPicture[];
  at: number;
  left: number;
  file?: string | undefined;
};

export function PicturesAtDesk(props: PicturesAtDeskProps) {
  const { plan, question, item, name, today, dayInput } = props;
  const { t } = useTranslation('pictures');
  const announce = useAnnounce();
  const desk = usePicturesAtDesk({ plan, question, item });
  const [pages, setPages] = useState<Pages>();
  const [isReading, setIsReading] = useState(false);
  const [refused, setRefused] = useState<Failure>();
  const [edited, setEdited] = useState<string>();
  const isSlow = useSlow(isReading);
  const within = useRef<HTMLElement>(null);
  const focus = useFocusOn(within);
  const id = useId();
  const { pictures, failure } = desk;
  const there = pictures?.filter(({ isAway }) => !isAway) ?? [];
  const isFull = there.length >= MOST_OF_PLACE;

  async function choose() {
    setRefused(undefined);
    const { place, shownAs: file } = await bridge.shell.choosePicture({});
    if (place === undefined) return;
    setIsReading(true);
    try {
      const { pictures: read, left } = await bridge.pictures.read({ plan, question, place });
      setPages({ pictures: read, at: 0, left, file });
    } catch (thrown) {
      setRefused(failureOf(thrown));
    } finally {
      setIsReading(false);
    }
  }
  const goOn = () => {
    const isLast = !pages || pages.at + 1 >= pages.pictures.length;
    setPages(isLast ? undefined : { ...pages, at: pages.at + 1 });
    if (isLast) focus('[data-add]');
  };
  async function add(said: PictureSaid): Promise<boolean> {
    const page = pages?.pictures[pages.at];
    if (!page || !(await desk.add(crypto.randomUUID(), said, page.jpeg))) return false;
    announce(t('added'));
    goOn();
    return true;
  }
  const mark = async (picture: KeptPicture, as: 'away' | 'back') => {
    if (!(await desk.mark(picture.id, as))) return;
    announce(t(as === 'away' ? 'wasTaken' : 'isBack'));
    focus(`[data-picture="${picture.id}"] button`);
  };
  const which = (picture: KeptPicture) => <VisuallyHidden>: {picture.said.words}</VisuallyHidden>;
  const page = pages?.pictures[pages.at];
  const putRight = there.find((picture) => picture.id === edited);

  return (
    <section className="stack stack-small place-pictures" aria-labelledby={id} ref={within}>
      <h3 id={id}>
        {t('title')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </h3>
      <p className="hint">{t('onNoCopy')}</p>
      {pictures && pictures.length > 0 ? (
        <PictureList
          pictures={pictures}
          look={desk.look}
          taken={(picture) => (
            <div className="removed-line">
              <span>{t('taken', { words: picture.said.words })}</span>
              <Button onClick={() => void mark(picture, 'back')}>
                {t('bringBack')}
                {which(picture)}
              </Button>
            </div>
          )}
          actions={(picture) => (
            <>
              <p className="hint">
                {t('addedBy', { by: picture.by, day: localDay(new Date(picture.at)) })}
              </p>
              <div className="actions">
                <Button kind="quiet" onClick={() => setEdited(picture.id)}>
                  {t('putRight')}
                  {which(picture)}
                </Button>
                <Button kind="quiet" onClick={() => void mark(picture, 'away')}>
                  {t('takeAway')}
                  {which(picture)}
                </Button>
              </div>
            </>
          )}
        />
      ) : null}
      {failure ? <FailureNotice failure={failure} onTryAgain={desk.lookAgain} /> : null}
      {refused ? <FailureNotice failure={refused} /> : null}
      {putRight ? (
        <PictureForm
          key={putRight.id}
          title={t('form.again')}
          send={t('form.keep')}
          cancel={t('form.back')}
          before={putRight.said}
          {...{ today, dayInput }}
          onSend={async (said) => {
            const isKept = await desk.say(putRight.id, said);
            if (isKept) {
              setEdited(undefined);
              focus(`[data-picture="${putRight.id}"] button`);
            }
            return isKept;
          }}
          onCancel={() => {
            setEdited(undefined);
            focus(`[data-picture="${putRight.id}"] button`);
          }}
        >
          <div className="picture-new" {...sealed}>
            <Dots picture={putRight} look={desk.look} alt="" />
          </div>
        </PictureForm>
      ) : null}
      <FileChosen of={`picture ${item}`} file={pages?.file} />
      {pages && page ? (
        <PictureForm
          key={`page-${pages.at}`}
          title={
            pages.pictures.length > 1
              ? t('form.page', { at: pages.at + 1, count: pages.pictures.length })
              : t('form.title')
          }
          send={t('form.add')}
          cancel={t(pages.pictures.length > 1 ? 'form.leaveOut' : 'form.cancel')}
          {...{ today, dayInput }}
          onSend={add}
          onCancel={goOn}
        >
          <div className="picture-new" {...sealed}>
            <img
              className="picture-dots"
              src={addressOf(page.jpeg)}
              alt={t('form.new')}
              draggable={false}
            />
            {pages.left > 0 ? (
              <p className="hint">{t('form.left', { count: pages.left, most: MOST_OF_PLACE })}</p>
            ) : null}
          </div>
        </PictureForm>
      ) : (
        <>
          <p role="status">{isSlow ? t('opening') : ''}</p>
          <div className="actions" data-add>
            <Button
              icon={<ImageIcon />}
              disabled={isFull || isReading}
              describedBy={`${id}-ask`}
              onClick={() => void choose()}
            >
              {t(there.length > 0 ? 'addAnother' : 'add')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </div>
          <p className="hint" id={`${id}-ask`}>
            {isFull ? t('full', { most: MOST_OF_PLACE }) : t('ask')}
          </p>
        </>
      )}
    </section>
  );
}

/** Sends the keyboard to the first button of what is named, once it is drawn. */
function useFocusOn(within: React.RefObject<HTMLElement | null>): (what: string) => void {
  const [wanted, setWanted] = useState<{ what: string }>();
  useEffect(() => {
    if (!wanted) return;
    const found = within.current?.querySelector<HTMLElement>(wanted.what);
    (found?.matches('button') ? found : found?.querySelector<HTMLElement>('button'))?.focus();
  }, [wanted, within]);
  return (what) => setWanted({ what });
}
