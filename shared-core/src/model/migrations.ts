/** One step from a format of the model file to the next. Steps are named for what they do, kept forever, and run in order. */
export interface Migration {
  readonly from: number;
  readonly name: string;
  migrate(file: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** The format this version writes and decides by. */
export const currentFormat = 2;

export const migrations: readonly Migration[] = [
  {
    from: 1,
    // More ways to classify, account kinds, floors, stability: format 1 knew none of them, and leaving them out still means that.
    name: 'makeRoomForMoreWays',
    migrate: (file) => ({ ...file, keystage: 2 }),
  },
];

/** The oldest format that can still be read, up to the present one. */
export const knownFormats: readonly number[] = [...migrations.map(({ from }) => from), currentFormat];

/** A file of any known format, brought to the present one; anything else comes back as it is, for the schema to judge. */
export function migrated(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file;
  return migrations.reduce<unknown>(
    (value, step) =>
      (value as Record<string, unknown>).keystage === step.from
        ? step.migrate(value as Record<string, unknown>)
        : value,
    file,
  );
}
