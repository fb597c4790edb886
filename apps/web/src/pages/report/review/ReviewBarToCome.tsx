import './review.css';

/** The place of the review while it is asked for, of its height, so that the columns below do not move. */
export function ReviewBarToCome() {
  return (
    <div className="review-bar" aria-busy="true">
      <div className="review-line">
        <span className="skeleton review-to-come" />
      </div>
    </div>
  );
}
