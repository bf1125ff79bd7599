// A file as evidence: its text and how to read it. What is no text, or too much of it, is refused with a reason.

import type { EvidenceFormat, OwnEvidence } from '../../core/evidence.ts';
import type { Reply } from '../../protocol/reply.ts';
import { MAX_EVIDENCE_LENGTH } from '../../store/limits.ts';

/** UTF-8 needs up to four bytes a character; beyond that the file need not be read to be refused. */
const MAX_BYTES = 4 * MAX_EVIDENCE_LENGTH;

export async function readEvidenceFile(file: File): Promise<Reply<OwnEvidence, 'fileTooLarge' | 'fileUnreadable'>> {
  if (file.size > MAX_BYTES) return { ok: false, error: 'fileTooLarge' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) return { ok: false, error: 'fileUnreadable' };
    if (text.length > MAX_EVIDENCE_LENGTH) return { ok: false, error: 'fileTooLarge' };
    return { ok: true, value: { format: formatOf(file.name, text), text } };
  } catch {
    return { ok: false, error: 'fileUnreadable' };
  }
}

function formatOf(name: string, text: string): EvidenceFormat {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  return /^\s*[[{]/.test(text) && !/\.(?:txt|md)$/i.test(name) ? 'json' : 'text';
}
