// The one brick a plan is built of: react-pdf's View, carrying a part. React-pdf hands unknown
// props through untouched but does not type them; that gap is closed here and nowhere else.

import { View } from '@react-pdf/renderer';
import type { ComponentType, ReactNode } from 'react';
import type { Part } from './parts';

type Length = number | 'auto';

/** The few styles a plan uses, all understood by react-pdf's flexbox. Lengths are points. */
export type BoxStyle = {
  flexDirection?: 'row' | 'row-reverse' | 'column';
  alignItems?: 'flex-start' | 'center' | 'flex-end';
  width?: number;
  height?: number;
  minHeight?: number;
  marginTop?: Length;
  marginBottom?: Length;
  marginLeft?: number;
  marginRight?: number;
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
};

type BoxProps = { style?: BoxStyle; part?: Part; children?: ReactNode };

export const Box = View as unknown as ComponentType<BoxProps>;
