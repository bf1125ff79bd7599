import type { Scene } from '../../core/scene.ts';

/** The text that tells in which language a scene is: its question, or its first response where there is none. */
export function selectLanguageSample({ prompt, responses }: Pick<Scene, 'prompt' | 'responses'>): string {
  return prompt.trim() === '' ? (responses[0]?.text ?? '') : prompt;
}
