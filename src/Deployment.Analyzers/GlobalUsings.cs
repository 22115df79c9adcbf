global using System.Collections.Immutable;
global using System.Runtime.CompilerServices;
global using Microsoft.CodeAnalysis;
global using Microsoft.CodeAnalysis.Operations;
