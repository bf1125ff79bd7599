// What one check of the fact judge says, before its cost is shared out.

import type { Finding } from '../../core/judgement.ts';

/** `holds` is `null` for what decides nothing. */
export type Verdict = Omit<Finding, 'cost'> & { readonly holds: boolean | null };
