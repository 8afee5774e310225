/** A port's name as it is read on the canvas: "yes" is "Yes". */
export const sayPort = (port: string): string => port.charAt(0).toUpperCase() + port.slice(1).replaceAll(/[-_]/g, ' ');
