import type { MantineColorsTuple } from '@mantine/core';

/** Warm greys, for text, lines and surfaces in light. */
export const gray: MantineColorsTuple = [
  '#fbf9f8',
  '#f6f3f0',
  '#ebe7e3',
  '#ddd8d3',
  '#c5c0b9',
  '#928c85',
  '#6b6660',
  '#56524c',
  '#393632',
  '#201e1a',
];

/** Warm greys, for text, lines and surfaces in dark. */
export const dark: MantineColorsTuple = [
  '#eae7e4',
  '#cbc6c2',
  '#a9a49e',
  '#857f79',
  '#6a655f',
  '#423e39',
  '#302d2a',
  '#23201d',
  '#1b1916',
  '#13110f',
];

/** The one accent: what can be done, and where one is. It never says anything about a lead. */
export const plum: MantineColorsTuple = [
  '#fef4fb',
  '#fce7f7',
  '#f7d1ed',
  '#edb5e0',
  '#de98ce',
  '#c97bb8',
  '#ad619e',
  '#8f4c81',
  '#723a67',
  '#55294d',
];

const red: MantineColorsTuple = [
  '#fef5f3',
  '#fee8e5',
  '#fed2cc',
  '#feb4ab',
  '#fe8e82',
  '#f1695e',
  '#d24d45',
  '#b03832',
  '#8d2924',
  '#6b1c18',
];

const orange: MantineColorsTuple = [
  '#fef5f0',
  '#fee9de',
  '#ffd4bd',
  '#feb790',
  '#f59862',
  '#e17a39',
  '#c46016',
  '#a34a00',
  '#813900',
  '#612900',
];

const yellow: MantineColorsTuple = [
  '#fdf6eb',
  '#faecd5',
  '#f4dab1',
  '#eac484',
  '#daaa53',
  '#c58f1b',
  '#a67605',
  '#875f01',
  '#6b4a00',
  '#503701',
];

const green: MantineColorsTuple = [
  '#f0faf2',
  '#e0f4e4',
  '#c4e9cd',
  '#a2dab0',
  '#7dc691',
  '#5aaf74',
  '#3f945b',
  '#2b7947',
  '#1d6036',
  '#134726',
];

const teal: MantineColorsTuple = [
  '#effaf9',
  '#ddf4f3',
  '#bee7e7',
  '#98d8d7',
  '#6dc4c3',
  '#44acac',
  '#209292',
  '#027777',
  '#015e5e',
  '#004546',
];

const blue: MantineColorsTuple = [
  '#f2f8fe',
  '#e1f0ff',
  '#c5e2fe',
  '#9fcffe',
  '#78b9f5',
  '#559fe3',
  '#3a85c7',
  '#266ba6',
  '#1a5485',
  '#103e64',
];

/** The colours that mean something, all of the same ten lightnesses, so that each shade reads as well in every hue. */
export const meanings = { red, orange, yellow, green, teal, blue };
