// When a guided session is over. The vault keeps the time; this only looks at the same clock.

import { useEffect, useState } from 'react';
import { settleField } from '../ui/settle-field';

export function useIsOver(endsAt: string | undefined): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const look = () => {
      if (Date.now() < Date.parse(endsAt)) return;
      // A day that is half typed goes with its field; leaving the field keeps it.
      settleField();
      setIsOver(true);
    };
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return isOver;
}
