// Leaving a part of a screen: a form in it that was begun and not sent is asked about first. Whoever holds the forms says how.

import { createContext, useContext } from 'react';

type LeavePart = (then: () => void) => void;

const LeavePartContext = createContext<LeavePart>((then) => then());

export const LeavePartProvider = LeavePartContext;

/** Runs `then` at once, or once somebody has said that they mean it. */
export const useLeavePart = (): LeavePart => useContext(LeavePartContext);
