import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { RefusedError } from '../../lambdas/core/model/refused-error.ts';
import { SubmissionKeySchema } from '../../lambdas/core/model/submission.ts';
import { explainWarnings } from '../../lambdas/steps/explain-warnings.ts';
import { currentOrganisation, type Product } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import type { Session } from '../output/session.ts';
import type { GivenExplanation } from './explanation-option.ts';

/** Explains warnings of an upload that was just taken; one that is not there is said. Gives the explanations that were used. */
export async function explainUpload(
  session: Session,
  product: Product,
  { unit, form, period }: FileVerdict,
  explanations: readonly GivenExplanation[],
): Promise<GivenExplanation[]> {
  const { deps } = product.runtime;
  const used: GivenExplanation[] = [];
  for (const given of explanations) {
    try {
      const key = SubmissionKeySchema.parse({ unit, form, period });
      const request = { ...doingOf(session, deps), key, ...given };
      const { explained } = await explainWarnings(deps, await currentOrganisation(product), request);
      used.push(given);
      session.say({
        zh: `  已说明 ${explained.length} 条 ${given.code}：${given.text}`,
        en: `  Explained ${explained.length} of ${given.code}: ${given.text}`,
      });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      session.warn({ zh: `  ${given.code}：${error.text.zh}`, en: `  ${given.code}: ${error.text.en}` });
    }
  }
  return used;
}
