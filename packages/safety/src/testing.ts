// What @holdfast/safety offers to the tests of others: facts where all is well, to be spoiled one at a time.
export {}
