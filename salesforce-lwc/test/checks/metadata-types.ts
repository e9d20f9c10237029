import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What an element may hold, by the Metadata API's own description. */
export interface MetadataType {
  readonly members: ReadonlyMap<string, Member>;
}

export interface Member {
  readonly type: string;
  readonly repeats: boolean;
  readonly required: boolean;
}

export interface MetadataTypes {
  readonly types: ReadonlyMap<string, MetadataType>;
  /** The texts an enumeration allows, by its name. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
}

/** The metadata types of `@salesforce/types`, which are written from the WSDL of the Metadata API. */
export function metadataTypes(modules: string): MetadataTypes {
  const file = join(modules, '@salesforce', 'types', 'lib', 'metadata.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const declared = new Map<string, ts.TypeNode>();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) declared.set(statement.name.text, statement.type);
  }

  const membersOf = (type: ts.TypeNode): [string, Member][] => {
    if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(membersOf);
    if (ts.isTypeReferenceNode(type)) {
      const named = declared.get(type.typeName.getText(source));
      return named ? membersOf(named) : [];
    }
    if (!ts.isTypeLiteralNode(type)) return [];
    return type.members.filter(ts.isPropertySignature).map((member): [string, Member] => {
      const repeats = member.type !== undefined && ts.isArrayTypeNode(member.type);
      const each = member.type && ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
      return [
        member.name.getText(source),
        { type: each?.getText(source) ?? 'string', repeats, required: !repeats && member.questionToken === undefined },
      ];
    });
  };

  const types = new Map<string, MetadataType>();
  const choices = new Map<string, readonly string[]>();
  for (const [name, type] of declared) {
    const texts = ts.isUnionTypeNode(type) ? type.types : [type];
    const literals = texts.flatMap((text) =>
      ts.isLiteralTypeNode(text) && ts.isStringLiteral(text.literal) ? [text.literal.text] : [],
    );
    if (literals.length === texts.length) choices.set(name, literals);
    else types.set(name, { members: new Map(membersOf(type)) });
  }
  return { types, choices };
}
