import { fingerprint, type CalendarDate, type Speaker } from '@keystage/core';
import {
  publishModel,
  readModelByMark,
  readTrail,
  type SalesforceSession,
  type SalesforceSpeaker,
} from '../../salesforce';
import { Refusal } from '../refusal';
import type { PublishedModels } from './published-models';

/** Models published to an org: signed by the user whose session it is. */
export function modelsInOrg(
  session: SalesforceSession,
  today: () => CalendarDate,
  { sayOrg }: { readonly say: Speaker; readonly sayOrg: SalesforceSpeaker },
): PublishedModels {
  return {
    async trail() {
      const read = await readTrail(session);
      if (read.ok) return read.trail;
      throw new Refusal(...read.lacks.map((lack) => sayOrg.orgLack(lack)));
    },
    async find(which) {
      const found = await readModelByMark(session, which);
      if (!found) {
        throw new Refusal(
          `Expected a version or a fingerprint of a model in the org, got “${which}”. keystage model trail lists what was signed off.`,
        );
      }
      if ('kind' in found) throw new Refusal(sayOrg.modelDefect(found));
      return found.model;
    },
    async sign(model, { note, moves, goesBack }) {
      if (!model.references) {
        throw new Refusal(
          'The model is not frozen, so no account could be scored by it alone. Freeze it on a list in Excel and export it, then publish that file.',
        );
      }
      const publication = await publishModel(session, model, { on: today(), note, moves, goesBack });
      if (!publication.ok) throw new Refusal(...sayOrg.publication(publication));
      if (publication.entry) return publication.entry;
      throw new Refusal(...sayOrg.publication({ ...publication, fingerprint: fingerprint(model) }));
    },
  };
}
