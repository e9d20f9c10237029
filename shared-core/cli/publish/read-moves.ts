import { readFile } from 'node:fs/promises';
import type { TrailMoves } from '@keystage/core';
import { Refusal } from '../refusal';

/** Whom a model moves, out of what `keystage model preview --json` said; refused where that speaks of another model. */
export async function readMoves(path: string, fingerprint: string): Promise<TrailMoves | undefined> {
  const preview = await readPreview(path);
  const { accounts, candidate, moves } = preview;
  const { rose, fell } = moves ?? {};
  if (typeof accounts !== 'number' || candidate?.fingerprint === undefined) {
    throw new Refusal(
      `${path}: expected what keystage model preview --json has said, got something else. Write it anew.`,
    );
  }
  if (candidate.fingerprint !== fingerprint) {
    throw new Refusal(
      `${path}: expected a preview of ${fingerprint}, got one of ${candidate.fingerprint}. Preview the model that you publish.`,
    );
  }
  // Between models whose tiers differ nobody rises or falls.
  return typeof rose === 'number' && typeof fell === 'number' ? { of: accounts, rose, fell } : undefined;
}

interface PreviewSaid {
  readonly accounts?: unknown;
  readonly candidate?: { readonly fingerprint?: string };
  readonly moves?: { readonly rose?: unknown; readonly fell?: unknown };
}

async function readPreview(path: string): Promise<PreviewSaid> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw new Refusal(`${path} could not be read. Check that it is there and that you may read it.`);
  }
}
