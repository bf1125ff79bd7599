export function findChromium(): string | undefined;
export function chromiumFlags(): string[];
