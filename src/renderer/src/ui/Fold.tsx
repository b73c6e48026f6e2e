// The parts of a long screen, each folded to its name and one line that says how far it is. What was opened once stays there
// when it is folded again, so that nothing half typed is lost. On paper every part stands open.

import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { createContext, type ReactNode, useCallback, useContext, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { BegunInside } from './begun-inside';
import { useShown, useStanding } from './standing';
import { VisuallyHidden } from './VisuallyHidden';
import './fold.css';

/** `folded`: was opened, and is there still. `closed`: not opened so far. */
type State = 'open' | 'folded' | 'closed';

const PaperContext = createContext(false);

/** Around what is printed: parts in it cannot be folded. */
export function AllOpen({ children }: { children: ReactNode }) {
  return <PaperContext value>{children}</PaperContext>;
}

const partName = (id: string) => `fold ${id}`;

/** Around the parts of one screen, or of one tab of it. */
export function Folds({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const isOnPaper = useContext(PaperContext);
  const within = useRef<HTMLDivElement>(null);
  const [standing, put] = useStanding();
  const all = (state: State) => {
    const parts = within.current?.querySelectorAll<HTMLElement>('[data-fold]') ?? [];
    for (const { dataset } of parts) {
      if (state === 'open' || dataset['open'] === 'true')
        put(partName(dataset['fold'] ?? ''), state);
    }
  };
  if (isOnPaper) return children;
  return (
    <div className="folds" data-standing={standing} ref={within}>
      <div className="folds-all">
        <Button kind="quiet" onClick={() => all('open')}>
          {t('folds.openAll')}
        </Button>
        <Button kind="quiet" onClick={() => all('folded')}>
          {t('folds.foldAll')}
        </Button>
      </div>
      {children}
    </div>
  );
}

export type FoldProps = {
  /** Its name on this screen, for what is remembered and for links to it. */
  id: string;
  title: string;
  /** What stands beside its name while it is folded: how far it is, in one line. */
  about?: ReactNode;
  isOpenFirst?: boolean;
  children: ReactNode;
};

export function Fold({ id, title, about, isOpenFirst = false, children }: FoldProps) {
  const { t } = useTranslation('app');
  const isOnPaper = useContext(PaperContext);
  const own = useId();
  const head = useRef<HTMLButtonElement>(null);
  const [state, show] = useShown<State>(partName(id), isOpenFirst ? 'open' : 'closed');
  if (isOnPaper) {
    return (
      <section className="card stack" aria-labelledby={own}>
        <h2 id={own}>{title}</h2>
        {children}
      </section>
    );
  }
  const isOpen = state === 'open';
  const foldUp = () => {
    show('folded');
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section className="foldable" aria-labelledby={own} data-fold={id} data-open={isOpen}>
      <div className="foldable-top">
        <h2>
          <button
            ref={head}
            type="button"
            id={own}
            className="foldable-name"
            aria-expanded={isOpen}
            aria-describedby={isOpen ? undefined : `${own}-about`}
            onClick={() => show(isOpen ? 'folded' : 'open')}
          >
            {isOpen ? <CaretDownIcon aria-hidden="true" /> : <CaretRightIcon aria-hidden="true" />}
            <span>{title}</span>
          </button>
        </h2>
        {isOpen ? null : (
          <div className="foldable-about" id={`${own}-about`}>
            {about}
            <BegunInside />
          </div>
        )}
      </div>
      {state === 'closed' ? null : (
        <div className="foldable-inside stack stack-large" hidden={!isOpen}>
          {children}
          <div>
            <Button kind="quiet" onClick={foldUp}>
              {t('folds.foldUp')}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** How to open a part of this screen and stand at it. */
export function useOpenFold(id: string): () => void {
  const [, show] = useShown<State>(partName(id), 'closed');
  return useCallback(() => {
    show('open');
    const part = document.querySelector<HTMLElement>(`[data-fold="${id}"]`);
    part?.querySelector<HTMLElement>('.foldable-name')?.focus({ preventScroll: true });
    // What is in it is drawn first.
    requestAnimationFrame(() => part?.scrollIntoView({ block: 'start' }));
  }, [id, show]);
}
