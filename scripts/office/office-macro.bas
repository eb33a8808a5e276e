' Carries out a job file as a person at the program would: UTF-8, one command per row, words between tabs:
' open PATH, type SHEET CELL TEXT, replace SHEET CELL FROM TO, note SHEET CELL, show SHEET RANGE, save PATH FILTER, close.
' Writes "done", or what went wrong, beside the job file.

Sub Main
  Dim jobUrl As String, oFiles As Object, oReader As Object, oBook As Object, aWords, sRow As String
  On Error Goto Failed
  jobUrl = ConvertToUrl(Environ("HUIBAO_OFFICE_JOB"))
  oFiles = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  oReader = createUnoService("com.sun.star.io.TextInputStream")
  oReader.setInputStream(oFiles.openFileRead(jobUrl))
  oReader.setEncoding("UTF-8")
  Do While Not oReader.isEOF()
    sRow = oReader.readLine()
    If sRow <> "" Then
      aWords = Split(sRow, Chr(9))
      Select Case aWords(0)
        Case "open"
          oBook = StarDesktop.loadComponentFromURL(ConvertToUrl(aWords(1)), "_blank", 0, Array(MakeProp("Hidden", True), MakeProp("AsTemplate", True)))
          If IsNull(oBook) Or IsEmpty(oBook) Then Error 53
        Case "type"
          CellOf(oBook, aWords(1), aWords(2)).setFormula(aWords(3))
        Case "replace"
          ReplaceIn(CellOf(oBook, aWords(1), aWords(2)), aWords(3), aWords(4))
        Case "note"
          CellOf(oBook, aWords(1), aWords(2)).Annotation.setIsVisible(True)
        Case "show"
          ShowOnly(oBook, aWords(1), aWords(2))
        Case "save"
          oBook.storeToURL(ConvertToUrl(aWords(1)), Array(MakeProp("FilterName", aWords(2))))
        Case "close"
          oBook.close(True)
      End Select
    End If
  Loop
  Answer(oFiles, jobUrl, "done")
  StarDesktop.terminate()
  Exit Sub
Failed:
  Answer(oFiles, jobUrl, sRow & ": " & Error$)
  StarDesktop.terminate()
End Sub

Function CellOf(oBook, sSheet, sAddress)
  CellOf = oBook.Sheets.getByName(sSheet).getCellRangeByName(sAddress)
End Function

Sub ReplaceIn(oCell, sFrom, sTo)
  Dim sText, nAt
  sText = oCell.getString()
  nAt = InStr(sText, sFrom)
  If nAt = 0 Then Error 5
  oCell.setFormula(Left(sText, nAt - 1) & sTo & Mid(sText, nAt + Len(sFrom)))
End Sub

' One page just as large as this range of the sheet, all else left out: for a picture.
Sub ShowOnly(oBook, sSheet, sArea)
  Dim i, oSheet, oStyle
  For i = 0 To oBook.Sheets.Count - 1
    oSheet = oBook.Sheets.getByIndex(i)
    If oSheet.Name <> sSheet Then oSheet.IsVisible = False
  Next
  oSheet = oBook.Sheets.getByName(sSheet)
  oSheet.setPrintAreas(Array(oSheet.getCellRangeByName(sArea).getRangeAddress()))
  oStyle = oBook.StyleFamilies.getByName("PageStyles").getByName(oSheet.PageStyle)
  oStyle.HeaderIsOn = False
  oStyle.FooterIsOn = False
  oStyle.LeftMargin = 400
  oStyle.RightMargin = 400
  oStyle.TopMargin = 400
  oStyle.BottomMargin = 400
  oStyle.ScaleToPagesX = 1
  oStyle.ScaleToPagesY = 1
  oStyle.Width = oSheet.getCellRangeByName(sArea).Size.Width + 1000
  oStyle.Height = oSheet.getCellRangeByName(sArea).Size.Height + 1000
  oSheet.setPrintTitleRows(False)
End Sub

Function MakeProp(sName, vValue)
  Dim oProp As New com.sun.star.beans.PropertyValue
  oProp.Name = sName
  oProp.Value = vValue
  MakeProp = oProp
End Function

Sub Answer(oFiles, jobUrl, sText)
  Dim oWriter
  oWriter = createUnoService("com.sun.star.io.TextOutputStream")
  oWriter.setOutputStream(oFiles.openFileWrite(jobUrl & ".answer"))
  oWriter.setEncoding("UTF-8")
  oWriter.writeString(sText)
  oWriter.closeOutput()
End Sub
