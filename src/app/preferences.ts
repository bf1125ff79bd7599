// What the person chose for the page itself, in local storage. Where that is forbidden, the choice lasts for the visit.

export type PreferenceName = 'language' | 'theme' | 'model';

const PREFIX = 'reward-shaping-playground.';

export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function writePreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A private window or a full disk: nothing else depends on it.
  }
}
