/** Goes up with every change to a rule, so that a re-run after it is not taken for one already done. */
export const rulesVersion = "19";
