import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The layer over all lines; null until the canvas stands. React Flow's own way there asks for it once for every line and frame. */
export const LabelLayer = createContext<Element | null>(null);

/** Puts what belongs to a line into the layer over all lines. */
export const OnLabelLayer = ({ children }: { children: ReactNode }) => {
  const layer = useContext(LabelLayer);
  return layer ? createPortal(children, layer) : null;
};
