/** Together with growing waits more than a day: whoever was away for a night hears of it still. */
export const deliveryTries = 20;
