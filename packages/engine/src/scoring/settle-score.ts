import { type Band, bandIn, headlineAt, modelScore, standardScale, sumAt } from '@ripen/domain';
import { type Sheet, tell } from '../sheet.ts';

/** Brings the lead's score up to what its points are worth now, and tells which bands it went into. */
export const settleScore = (sheet: Sheet): void => {
  const { dimensions, score, band } = headlineAt(sheet.standing, sheet.world.scales, sheet.world.now);
  const before = sheet.lead;
  if (before.score !== score || before.band !== band) {
    sheet.changed = true;
    sheet.stirred.add('score');
  }
  sheet.lead = { ...before, dimensions, score, band };
  if (before.band !== band) tell(sheet, 'band', `Went from ${before.band} to ${band}: the score is ${score}`);
  settleModels(sheet);
};

const settleModels = (sheet: Sheet): void => {
  const { scales, now } = sheet.world;
  for (const [id, standing] of Object.entries(sheet.standing.models)) {
    const scale = scales.of.get(id) ?? standardScale;
    const score = modelScore(standing.sums, scale, (sum) => sumAt(sum, now));
    const band = bandIn(scale, score);
    if (band === standing.band) continue;
    sheet.standing = { ...sheet.standing, models: { ...sheet.standing.models, [id]: { ...standing, band } } };
    sheet.restand = true;
    sheet.stirred.add('score');
    if (scales.of.size > 1) tellModel(sheet, id, { from: standing.band, to: band, score });
  }
};

const tellModel = (sheet: Sheet, id: string, { from, to, score }: { from: Band; to: Band; score: number }): void => {
  const model = sheet.world.models.find(({ workflow }) => workflow.id === id);
  if (model) tell(sheet, 'band', `Went from ${from} to ${to} in “${model.workflow.name}”: the score there is ${score}`);
};
