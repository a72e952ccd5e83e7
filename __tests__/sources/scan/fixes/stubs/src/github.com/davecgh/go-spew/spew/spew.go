// Package spew stands for the one of this name, of which the compiler needs no more than this.
package spew

// Dump prints its arguments.
func Dump(a ...interface{}) {}
