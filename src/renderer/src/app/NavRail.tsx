// The way around the staff desk.

import { AddressBookIcon } from '@phosphor-icons/react/dist/csr/AddressBook';
import { CalendarCheckIcon } from '@phosphor-icons/react/dist/csr/CalendarCheck';
import { CalendarDotsIcon } from '@phosphor-icons/react/dist/csr/CalendarDots';
import { ChartBarHorizontalIcon } from '@phosphor-icons/react/dist/csr/ChartBarHorizontal';
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise';
import { FileMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/FileMagnifyingGlass';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useTranslation } from 'react-i18next';
import type { Place } from './place';

/** Screens that stand behind one on the rail. */
const within: Partial<Record<Place['at'], Place['at']>> = {
  'find-plan': 'women',
  handovers: 'women',
  'nobody-yet': 'women',
  'to-review': 'today',
  countersign: 'check',
  signing: 'settings',
  backups: 'settings',
  people: 'settings',
  keeping: 'settings',
};

export type NavRailProps = {
  place: Place;
  /** Somebody who gets of a plan what she shares with them: what is due is for those who sit with her. */
  isReader: boolean;
  /** Who may see the numbers of all plans together. */
  seesReports: boolean;
  onGo: (place: Place) => void;
};

export function NavRail({ place, isReader, seesReports, onGo }: NavRailProps) {
  const { t } = useTranslation('app');
  const ways = [
    { at: 'today', words: t('nav.today'), Icon: CalendarCheckIcon },
    { at: 'women', words: t('nav.women'), Icon: UsersThreeIcon },
    { at: 'contacts', words: t('nav.contacts'), Icon: AddressBookIcon },
    { at: 'reports', words: t('nav.reports'), Icon: ChartBarHorizontalIcon },
    { at: 'check', words: t('nav.check'), Icon: FileMagnifyingGlassIcon },
    { at: 'log', words: t('nav.log'), Icon: ClockCounterClockwiseIcon },
    { at: 'settings', words: t('nav.settings'), Icon: CalendarDotsIcon },
    { at: 'about', words: t('nav.about'), Icon: QuestionIcon },
  ] as const;
  const shown = ways.filter(({ at }) =>
    at === 'today' ? !isReader : at !== 'reports' || seesReports,
  );
  const here = 'plan' in place || place.at === 'batch' ? 'women' : (within[place.at] ?? place.at);
  return (
    <nav className="nav-rail" aria-label={t('nav.label')}>
      <ul className="plain">
        {shown.map(({ at, words, Icon }) => (
          <li key={at}>
            <button
              type="button"
              className="nav-way"
              aria-current={here === at ? (place.at === at ? 'page' : 'true') : undefined}
              onClick={() => onGo({ at })}
            >
              <Icon size={28} aria-hidden="true" />
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
