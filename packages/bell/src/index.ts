export * from './bell.ts';
