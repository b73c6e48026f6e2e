// When a guided session is over. The vault keeps the time; this only looks at the same clock.

import { useEffect, useState } from 'react';

export function useIsOver(endsAt: string | undefined): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const look = () => setIsOver(Date.now() >= Date.parse(endsAt));
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return isOver;
}
