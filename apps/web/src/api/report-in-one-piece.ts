import { ReportDocument } from './generated/graphql.js';
import { inOnePiece } from './in-one-piece.js';

/** A report as it was read; only its findings have an identity of their own. */
export const ReportInOnePiece = inOnePiece(ReportDocument, 'cells', 'indicators', 'sections', 'questions', 'document');
