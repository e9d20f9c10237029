/** A ZIP of files as they are, by their paths, without making them smaller: what a test hands over to be deployed. */
export function writeZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(text)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(bytes.length, 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt16LE(name.length, 8);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(14), sizes, name, bytes]);
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(16), sizes, Buffer.alloc(14), name]);
    entry.writeUInt32LE(at, 42);
    locals.push(local);
    directory.push(entry);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 10);
  const listed = Buffer.concat(directory);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}
